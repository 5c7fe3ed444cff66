"""Ways by road: by hand on a small grid, against plain shortest paths on random networks, and what cannot be reached."""
import numpy as np
import pytest

pytest.importorskip("scipy", reason="distances by road need scipy")
from ressort.engine.errors import Stopped
from ressort.engine.sites.road_network import count_by_road, nearest_by_road, on_road, road_network


def network(*lines):
    points = np.concatenate([np.asarray(line, dtype=float) for line in lines])
    return road_network(points, np.repeat(np.arange(len(lines)), [len(line) for line in lines]))


def nearest(roads, site, targets):
    site = np.atleast_2d(np.asarray(site, dtype=float))
    return nearest_by_road(roads, site, np.zeros(len(site), dtype=int), np.asarray(targets, dtype=float), 1)[0]


# a block of 100 m: (0, 0) to (200, 100), with the middle street missing between (100, 0) and (100, 100)
GRID = network([(0, 0), (100, 0), (200, 0)], [(0, 100), (100, 100), (200, 100)], [(0, 0), (0, 100)], [(200, 0), (200, 100)])


@pytest.mark.parametrize("site, target, metres", [
    ((100, -10), (100, 110), 10 + 100 + 100 + 100 + 10),  # round the block: 100 m to a corner, up, 100 m back
    ((30, 0), (30, 100), 30 + 100 + 30),  # round the nearer corner
    ((180, 5), (195, 50), 5 + 20 + 50 + 5),
    ((20, 0), (70, 0), 50),  # on one segment
    ((20, -3), (70, 4), 3 + 50 + 4),
    ((0, 0), (0, 0), 0)])
def test_ways_round_a_block_by_hand(site, target, metres):
    assert nearest(GRID, site, [target]) == pytest.approx(metres)


def test_the_nearest_target_and_the_best_edge_of_a_site_count():
    """A site with an edge on either street takes the street from which the stop is near."""
    assert nearest(GRID, (100, 0), [(200, 100), (60, 0)]) == 40
    assert nearest(GRID, [(100, 10), (100, 90)], [(100, 100)]) == 10


def test_a_bridge_does_not_meet_the_road_below():
    over = network([(0, 0), (100, 0)], [(50, -50), (50, 50)])
    assert np.isnan(nearest(over, (10, 0), [(50, 40)]))
    crossing = network([(0, 0), (50, 0), (100, 0)], [(50, -50), (50, 0), (50, 50)])
    assert nearest(crossing, (10, 0), [(50, 40)]) == 80


def test_vertices_a_hand_apart_are_one_place():
    joined = network([(0, 0), (100, 0)], [(100.2, 0.1), (200, 0)])
    assert nearest(joined, (0, 0), [(200, 0)]) == pytest.approx(199.8, abs=0.1)
    assert np.isnan(nearest(network([(0, 0), (100, 0)], [(103, 0), (203, 0)]), (0, 0), [(203, 0)]))


def test_of_two_segments_between_two_places_the_shorter_counts():
    both = network([(0, 0), (100, 0)], [(0, 0), (50, 80), (100, 0)], [(0, 0), (100, 0)])
    assert nearest(both, (0, 0), [(100, 0)]) == 100


def test_too_far_from_any_road_is_no_way():
    assert np.isnan(nearest(GRID, (100, -501), [(100, 0)]))
    assert nearest(GRID, (100, -499), [(100, 0)]) == 499
    assert np.isnan(nearest(GRID, (100, 0), [(100, 700)]))


def test_no_road_no_site_no_target():
    nothing = road_network(np.zeros((0, 2)), np.zeros(0, dtype=int))
    assert nothing.joined == 0 and np.isnan(nearest(nothing, (0, 0), [(1, 1)]))
    assert np.isnan(nearest(GRID, (0, 0), np.zeros((0, 2))))
    assert nearest_by_road(GRID, np.zeros((0, 2)), np.zeros(0, dtype=int), np.array([[0.0, 0.0]]), 0).tolist() == []
    assert road_network(np.array([[0.0, 0.0], [0.0, 0.0]]), np.array([0, 0])).length.tolist() == []


def test_a_stub_that_joins_nothing_is_left_aside_and_told():
    stubbed = network([(0, 0), (10000, 0)], [(0, 40), (50, 40)])
    assert stubbed.joined == pytest.approx(10000 / 10050)
    assert nearest(stubbed, (20, 41), [(1000, 0)]) == 41 + 980


def test_targets_within_a_kilometre_by_road():
    shops = np.array([[100, 110], [30, 100], [195, 50], [20, 0], [100, 900]], dtype=float)
    site = np.array([[30.0, 0.0]])

    def within(metres):
        return count_by_road(GRID, site, np.array([0]), shops, 1, metres)[0]

    assert [within(metres) for metres in (9, 10, 159, 160, 224, 225, 239, 240)] == [0, 1, 1, 2, 2, 3, 3, 4]
    assert np.isnan(count_by_road(GRID, site + 9999, np.array([0]), shops, 1, 500)[0])


def plain(points, segments, site, targets, longest=500.0):
    """Shortest way by Bellman-Ford over nodes, sites and targets; segments cut at the feet. Slow and simple."""
    def foot(point):
        best = None
        for number, (a, b) in enumerate(segments):
            start, span = points[a], points[b] - points[a]
            share = min(max(float((point - start) @ span / (span @ span)), 0), 1)
            leg = float(np.hypot(*(point - start - share * span)))
            if best is None or leg < best[1] - 1e-12:
                best = (number, leg, share)
        return best if best[1] <= longest else None

    length = [float(np.hypot(*(points[b] - points[a]))) for a, b in segments]
    here = foot(site)
    if here is None:
        return np.nan
    away = np.full(len(points), np.inf)
    a, b = segments[here[0]]
    away[a] = min(away[a], here[1] + here[2] * length[here[0]])
    away[b] = min(away[b], here[1] + (1 - here[2]) * length[here[0]])
    for _ in points:
        for (a, b), metres in zip(segments, length):
            away[a], away[b] = min(away[a], away[b] + metres), min(away[b], away[a] + metres)
    best = np.inf
    for target in targets:
        there = foot(target)
        if there is None:
            continue
        a, b = segments[there[0]]
        along = there[2] * length[there[0]]
        best = min(best, away[a] + along + there[1], away[b] + length[there[0]] - along + there[1])
        if there[0] == here[0]:
            best = min(best, here[1] + there[1] + abs(here[2] - there[2]) * length[here[0]])
    return best if np.isfinite(best) else np.nan


@pytest.mark.parametrize("seed", range(8))
def test_random_networks_as_plain_shortest_paths(seed):
    rng = np.random.default_rng(seed)
    points = rng.uniform(0, 1000, (30, 2))
    segments = sorted({tuple(sorted(rng.choice(30, 2, replace=False).tolist())) for _ in range(45)})
    ring = [(number, (number + 1) % 30) for number in range(30)]  # it hangs together
    segments = list(dict.fromkeys([*ring, *segments]))
    roads = network(*[points[list(ends)] for ends in segments])
    sites, targets = rng.uniform(0, 1000, (12, 2)), rng.uniform(0, 1000, (4, 2))
    found = nearest_by_road(roads, sites, np.arange(12), targets, 12)
    np.testing.assert_allclose(found, [plain(points, segments, site, targets) for site in sites], atol=1e-6)
    ways = np.array([[plain(points, segments, site, [target]) for target in targets] for site in sites])
    for within in (200.0, 600.0, 1200.0):
        counted = count_by_road(roads, sites, np.arange(12), targets, 12, within)
        np.testing.assert_array_equal(counted, (ways <= within).sum(axis=1))


def test_the_nearest_road_is_the_nearest_however_long_its_segments():
    rng = np.random.default_rng(5)
    ends = rng.uniform(0, 20000, (40, 2, 2))
    roads = network(*ends)
    points = rng.uniform(0, 20000, (300, 2))
    found = on_road(roads, points, longest=1e9)
    origin, span = roads.origin, roads.span
    share = np.clip(((points[:, None] - origin) * span).sum(axis=2) / (span ** 2).sum(axis=1), 0, 1)
    legs = np.linalg.norm(points[:, None] - origin - share[..., None] * span, axis=2)
    np.testing.assert_allclose(found.leg, legs.min(axis=1), atol=1e-6)
    assert (found.segment == legs.argmin(axis=1)).all()


def test_the_order_of_lines_and_their_direction_change_nothing():
    rng = np.random.default_rng(3)
    lines = [rng.uniform(0, 900, (2, 2)) for _ in range(12)]
    lines += [np.array([lines[number][1], lines[number + 1][0]]) for number in range(11)]
    turned = [line[::-1] for line in reversed(lines)]
    site, targets = rng.uniform(0, 900, (1, 2)), rng.uniform(0, 900, (3, 2))
    assert nearest(network(*lines), site, targets) == pytest.approx(nearest(network(*turned), site, targets))


def test_it_stops_when_asked():
    with pytest.raises(Stopped):
        nearest_by_road(GRID, np.zeros((1, 2)), np.array([0]), np.zeros((1, 2)), 1, should_stop=lambda: True)
