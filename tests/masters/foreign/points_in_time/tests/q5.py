OK_FORMAT = True

test = {'name': 'q5',
 'points': 3,
 'suites': [{'cases': [{'code': '>>> simulate(3).shape\n(3,)', 'hidden': False},
                       {'code': '>>> np.random.seed(1)\n'
                                '>>> a = simulate(4)\n'
                                '>>> np.random.seed(1)\n'
                                '>>> b = simulate(4)\n'
                                '>>> bool((a == b).all())\n'
                                'True',
                        'hidden': True},
                       {'code': '>>> np.random.seed(7)\n'
                                '>>> float(simulate(1)[0]) == np.random.RandomState(7).normal()\n'
                                'True',
                        'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
