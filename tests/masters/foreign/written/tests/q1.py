OK_FORMAT = True

test = {'name': 'q1',
 'points': 3,
 'suites': [{'cases': [{'code': '>>> import helper\n>>> helper.double(mine)\n10',
                        'hidden': False,
                        'locked': False},
                       {'code': '>>> from helper import double\n>>> double(mine) == twice\nTrue',
                        'hidden': True,
                        'locked': False},
                       {'code': ">>> import helper\n>>> helper.STATE\n['configured']",
                        'hidden': True,
                        'locked': False}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
