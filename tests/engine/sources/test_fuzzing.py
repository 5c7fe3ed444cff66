"""A short run of the fuzzer, always the same: no traceback, no warning, no row lost. docs/data.md tells of a long one."""

from collections import Counter

from fuzzing import READ, REFUSED, fuzz


def test_spoilt_files_are_read_or_refused_in_words(tmp_path):
    outcomes, broken = fuzz(120, 7, tmp_path)
    assert broken == []
    sums = sum(outcomes.values(), Counter())
    assert sums[READ] > 40 and sums[REFUSED] > 40  # neither too spoilt to be read, nor hardly spoilt
