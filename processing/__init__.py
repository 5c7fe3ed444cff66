"""The Processing provider: parameters in, engine called, layers out; no arithmetic.

Nothing here imports pandas or the engine at module level: the toolbox opens without them.
"""
