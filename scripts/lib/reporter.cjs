// A mocha reporter: prints as the one named by `base` does, and leaves the counts in the file named by `results`.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

class CountingReporter {
  constructor(runner, options) {
    const { base, results } = options.reporterOptions;
    const Base = Mocha.reporters[base];
    this.printer = new Base(runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      writeFileSync(
        results,
        JSON.stringify({ done: true, passed: passes, failed: failures, skipped: pending }),
      );
    });
  }
}

module.exports = CountingReporter;
