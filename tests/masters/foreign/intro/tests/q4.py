OK_FORMAT = True

test = {'name': 'q4',
 'suites': [{'cases': [{'code': ">>> greet('Bo')\nHello, Bo!", 'hidden': False},
                       {'code': ">>> greet('Bo') is None\nHello, Bo!\nTrue", 'hidden': False},
                       {'code': '>>> for i in range(2):\n...     greet(i)\nHello, 0!\nHello, 1!',
                        'hidden': True},
                       {'code': ">>> print('x =', square(3))\nx = 9", 'hidden': False},
                       {'code': ">>> square('a')\n"
                                'Traceback (most recent call last):\n'
                                '    ...\n'
                                'TypeError: no text',
                        'hidden': True}],
             'scored': True,
             'setup': '',
             'teardown': '',
             'type': 'doctest'}]}
