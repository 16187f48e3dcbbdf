OK_FORMAT = True

test = {'name': 'q4',
 'points': 4,
 'suites': [{'cases': [{'code': ">>> biggest\n'B'", 'hidden': False},
                       {'code': '>>> np.isclose(mean_pop, 25)\nnp.True_', 'hidden': False},
                       {'code': '>>> round(float(mean_pop), 2)\n25.0', 'hidden': True},
                       {'code': ">>> years.dtype.kind\n'i'", 'hidden': True},
                       {'code': '>>> int(years.max())\n2021', 'hidden': True},
                       {'code': '>>> mean_pop\nnp.float64(25.0)', 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
