"""The world: what countries sell, and the product space learnt from it."""
