OK_FORMAT = True

test = {'name': 'q2',
 'points': [1, 0, 2, 1],
 'suites': [{'cases': [{'code': '>>> import numpy as np\n>>> np.isclose(average([1, 2, 4]), 2.3333333)\nTrue',
                        'hidden': False},
                       {'code': '>>> average([])\n0', 'hidden': False},
                       {'code': '>>> bool(abs(average([0.1, 0.2]) - 0.15) < 1e-9)\nTrue',
                        'hidden': True,
                        'points': 2},
                       {'code': '>>> round(average((2, 3)), 1)\n2.5', 'points': 1}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
