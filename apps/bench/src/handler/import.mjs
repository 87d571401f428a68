/** How long a module takes to import, and what it leaves in memory, in a process of its own. */
const before = process.memoryUsage().rss;
const begun = performance.now();
await import(process.argv[2]);
const ms = performance.now() - begun;
console.log(JSON.stringify({ ms, megabytes: Math.round((process.memoryUsage().rss - before) / 1e6) }));
