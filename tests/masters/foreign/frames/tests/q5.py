OK_FORMAT = True

test = {'name': 'q5',
 'points': 1,
 'suites': [{'cases': [{'code': ">>> sub.iloc[0, 0]\n'B'", 'hidden': False},
                       {'code': '>>> len(sub)\n1', 'hidden': False},
                       {'code': '>>> '
                                "sub.reset_index(drop=True).equals(pd.read_csv('data/cities.csv').query('pop "
                                "> 35').reset_index(drop=True))\n"
                                'True',
                        'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
