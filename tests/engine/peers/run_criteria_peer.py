"""TOPSIS, PROMETHEE II and AHP as pymcdm and scikit-criteria compute them; run by the peers' own interpreter.

    build/peers-3.11/bin/python tests/engine/peers/run_criteria_peer.py METHOD MATRIX.csv OUT.csv

MATRIX.csv has no header: for a ranking, the first line holds the weights, the others the sites; for AHP the judgements.
OUT.csv holds one figure a line. Ideal and anti-ideal are given to TOPSIS as two more sites, ones and zeros.
"""
import sys

import numpy as np


def with_ideals(u):
    return np.vstack([u, np.ones(u.shape[1]), np.zeros(u.shape[1])])


def pymcdm_topsis(weights, u):
    from pymcdm.methods import TOPSIS

    return TOPSIS()(with_ideals(u), weights, np.ones(len(weights)))[:-2]


def pymcdm_topsis_without_ideals(weights, u):
    from pymcdm.methods import TOPSIS

    return TOPSIS()(u, weights, np.ones(len(weights)))


def skcriteria_topsis(weights, u):
    import skcriteria
    from skcriteria.agg.topsis import TOPSIS

    matrix = skcriteria.mkdm(with_ideals(u), [max] * len(weights), weights=weights)
    return TOPSIS().evaluate(matrix).e_.similarity[:-2]


def skcriteria_weighted_sum(weights, u):
    import skcriteria
    from skcriteria.agg.simple import WeightedSumModel

    return WeightedSumModel().evaluate(skcriteria.mkdm(u, [max] * len(weights), weights=weights)).e_.score


def pymcdm_promethee(weights, u):
    from pymcdm.methods import PROMETHEE_II

    p, q = np.full(len(weights), 0.3), np.full(len(weights), 0.05)
    return PROMETHEE_II("vshape_2", p=p, q=q)(u, weights, np.ones(len(weights)))


def pymcdm_promethee_usual(weights, u):
    from pymcdm.methods import PROMETHEE_II

    return PROMETHEE_II("usual")(u, weights, np.ones(len(weights)))


def pymcdm_ahp(*rows):
    from pymcdm.weights.subjective import AHP

    ahp = AHP(matrix=np.array(rows))
    return [*ahp(), ahp.get_cr()]


def main():
    method, matrix, out = sys.argv[1:4]
    rows = np.loadtxt(matrix, delimiter=",", ndmin=2)
    result = pymcdm_ahp(*rows) if method == "pymcdm_ahp" else globals()[method](rows[0], rows[1:])
    np.savetxt(out, np.asarray(result, dtype=float), fmt="%.17g")


if __name__ == "__main__":
    main()
