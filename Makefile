# Every target sets up what it needs; a second run starts at once.
.PHONY: demo test test-fast lint bench fuzz lock setup setup-dev clean
NAME ?= softmax
COUNT ?= 40
SECONDS ?= 60
bin = .venv/bin

demo: setup ## build the homework, make up a class, grade it, and say where to look
	@$(bin)/autograder build $(NAME)
	@rm -rf demo
	@$(bin)/autograder sample $(NAME) --count $(COUNT) --out demo/class
	@$(bin)/autograder grade demo/class --assignment $(NAME) --out demo/results
	@echo
	@echo "Look at demo/results/class.html in a browser, at demo/results/grades.csv in a spreadsheet,"
	@echo "and at demo/results/submissions/*/feedback.html as a student would."

test: setup-dev lint ## everything: style, types, tests, and the gates on the homework that was built
	@$(bin)/autograder build $(NAME)
	@$(bin)/python -m pytest
	@$(bin)/autograder verify $(NAME)

test-fast: setup-dev ## the tests that take no time
	@$(bin)/python -m pytest -m "not slow"

lint: setup-dev
	@$(bin)/ruff check
	@$(bin)/ruff format --check
	@$(bin)/mypy

bench: setup-dev ## ratios measured in one run on this machine
	@$(bin)/python -m bench

fuzz: setup-dev ## throw bytes at what decodes a guest's answers (atheris: Python 3.11 to 3.13 on Linux)
	@$(bin)/uv pip install -q --python $(bin)/python atheris
	@$(bin)/python -m tests.fuzz.wire -max_total_time=$(SECONDS) -max_len=4096

setup:
	@scripts/setup run

setup-dev:
	@scripts/setup dev

lock: ## resolve the versions again (needs the network)
	$(bin)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -U -o requirements/run.lock
	$(bin)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -U -c requirements/run.lock -o requirements/dev.lock

clean:
	rm -rf .venv dist demo build
