/** Starts the worker; the bundler makes a file of its own of it. */
export const startWorker = (): Worker =>
  // named as the compiler writes it, since the bundler reads compiled files
  new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
