OK_FORMAT = True

test = {'name': 'q5',
 'points': 3,
 'suites': [{'cases': [{'code': '>>> shared\n[1]', 'hidden': False, 'locked': False},
                       {'code': ">>> 'new' in frame.columns\nTrue", 'hidden': True, 'locked': False},
                       {'code': '>>> frame\n   a  new\n0  1    1\n1  2    1',
                        'hidden': True,
                        'locked': False}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
