OK_FORMAT = True

test = {'name': 'q4',
 'points': 3,
 'suites': [{'cases': [{'code': '>>> x\n[1, 2]', 'hidden': False},
                       {'code': '>>> x.append(3)\n>>> x\n[1, 2, 3]', 'hidden': True},
                       {'code': '>>> len(x)\n3', 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
