OK_FORMAT = True

test = {'name': 'q3',
 'points': 3,
 'suites': [{'cases': [{'code': '>>> len(draws)\n5', 'hidden': False},
                       {'code': '>>> draws.tolist() == np.random.RandomState(42).randint(0, 100, '
                                '5).tolist()\n'
                                'True',
                        'hidden': True},
                       {'code': '>>> roll\n5', 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
