OK_FORMAT = True

test = {'name': 'q2',
 'points': 2,
 'suites': [{'cases': [{'code': '>>> isinstance(by_city, pd.Series)\nTrue', 'hidden': False},
                       {'code': ">>> by_city['A'] == 30\nnp.True_", 'hidden': False},
                       {'code': '>>> by_city\ncity\nA    30\nB    70\nName: pop, dtype: int64',
                        'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
