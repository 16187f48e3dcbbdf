OK_FORMAT = True

test = {'name': 'q1',
 'points': 4,
 'suites': [{'cases': [{'code': '>>> df.shape\n(4, 3)', 'hidden': False},
                       {'code': ">>> type(df).__name__\n'DataFrame'", 'hidden': False},
                       {'code': ">>> list(df.columns)\n['city', 'year', 'pop']", 'hidden': False},
                       {'code': ">>> df['pop'].sum() == 100\nnp.True_", 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
