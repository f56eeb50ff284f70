// A mocha reporter: prints as the one named by `base` does, and leaves the counts in the file named by `results`.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

class CountingReporter {
  constructor(runner, options) {
    const { base, results } = options.reporterOptions;
    const Base = Mocha.reporters[base];
    this.printer = new Base(runner, options);
    let again = 0;
    runner.on('retry', (test, error) => {
      again += 1;
      console.log(`    once more: ${test.fullTitle()}\n      ${String(error.message).split('\n', 1)[0]}`);
    });
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      const note = again > 0 ? { note: `${again} tried twice` } : {};
      writeFileSync(
        results,
        JSON.stringify({ done: true, passed: passes, failed: failures, skipped: pending, ...note }),
      );
    });
  }
}

module.exports = CountingReporter;
