/**
 * Loaded into the service before anything else: when the demo is gone, even by `kill -9`, the channel between the two
 * closes, and the service ends as if it had been told to. Nothing is left running.
 */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
