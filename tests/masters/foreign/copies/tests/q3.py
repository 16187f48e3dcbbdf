OK_FORMAT = True
test = {'name': 'q3', 'points': 6, 'suites': [{'cases': [
 {'code': ">>> bubble([3, 1, 2])\n[1, 2, 3]\n>>> bubble([])\n[]", 'hidden': False},
 {'code': ">>> msort([3, 1, 2]), msort([1]), msort([])\n([1, 2, 3], [1], [])"},
 {'code': ">>> perms('abc') == sorted(perms('abc'))\nTrue\n>>> len(perms('abcd'))\n24"},
 {'code': ">>> bubble(xs=[2, 1])\n[1, 2]"},
 {'code': ">>> a = np.array([1., 2.])\n>>> b = scale(a)\n>>> b is a, a\n(True, array([0.5, 1. ]))"},
 {'code': ">>> reg([1])\n>>> reg([2])\n>>> seen()\n[[1], [2]]"}],
 'scored': True, 'setup': '', 'teardown': '', 'type': 'doctest'}]}
