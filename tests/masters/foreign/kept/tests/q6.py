OK_FORMAT = True

test = {'name': 'q6',
 'points': 4,
 'suites': [{'cases': [{'code': '>>> frame.a\n0    1\n1    2\nName: a, dtype: int64',
                        'hidden': False,
                        'locked': False},
                       {'code': '>>> f = make(2)\n>>> f.iloc[0, 0] = 77\n>>> same(f) is f\nTrue',
                        'hidden': True,
                        'locked': False},
                       {'code': '>>> g = make(2)\n>>> clean(g).shape, g.shape\n((1, 1), (2, 1))',
                        'hidden': True,
                        'locked': False},
                       {'code': '>>> long_frame # doctest: +ELLIPSIS\n'
                                '     n\n'
                                '0    0\n'
                                '...\n'
                                '[100 rows x 1 columns]',
                        'hidden': True,
                        'locked': False}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
