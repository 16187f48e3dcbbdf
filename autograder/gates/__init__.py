"""The gates that an assignment passes before it is released.

Each is a pure judgement over results that were graded from what was built: ``verify`` makes the results, a
gate reads them.

==============  ====================================================================================  ==============
reference       full marks for the reference solution, 0 for the untouched release                    ``rightness``
accepted        every right-but-different answer earns full marks                                     ``rightness``
misconceptions  each is caught by the case meant for it, gets its hint, loses nothing else            ``mistakes``
mutants         small changes to the reference solution cost points; survivors are questions          ``mutation``
steady          no test asks the clock, or draws what no seed decides; those that do are questions    ``steady``
leaks           nothing private in any released byte                                                  ``released``
bytes           the same when built twice; notebooks valid, empty and openable                        ``released``
==============  ====================================================================================  ==============
"""
