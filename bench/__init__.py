"""How fast it is: ratios measured in one run, on the machine at hand (``python -m bench``, ``make bench``)."""
