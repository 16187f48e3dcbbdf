OK_FORMAT = True

test = {'name': 'q3',
 'points': 3,
 'suites': [{'cases': [{'code': '>>> import pandas as pd\n'
                                ">>> double(pd.DataFrame({'pop': [1, 2]}))['pop'].tolist()\n"
                                '[2, 4]',
                        'hidden': False},
                       {'code': ">>> t = pd.DataFrame({'pop': [1]})\n"
                                '>>> u = double(t)\n'
                                ">>> t.equals(pd.DataFrame({'pop': [1]}))\n"
                                'True',
                        'hidden': True},
                       {'code': '>>> double(df).shape == df.shape\nTrue', 'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
