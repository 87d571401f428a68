import { createBareServer } from './bare-server.mjs';

const server = createBareServer().listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
});
