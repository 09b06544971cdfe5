/**
 * Run after `npm install` on a registry mirror that does not carry other platforms' binaries: npm then leaves them out
 * of the lock file, and `npm ci` refuses it everywhere. Adds each as an optional package bound to its platform; the
 * ones of this machine are left to npm.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony'];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ia32', 'ppc64', 'ppc', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

const versionOf = (range) => range.replace(/^[\^~]/, '');

/** Where to lock a dependency of the package at `path`; null where a fitting one is already in reach. */
function missingPlace(path, name, range) {
  const nested = `${path}/node_modules/${name}`;
  const hoisted = `node_modules/${name}`;
  if (lock.packages[nested]) return null;
  if (!lock.packages[hoisted]) return hoisted;
  return lock.packages[hoisted].version === versionOf(range) || range.startsWith('^') ? null : nested;
}

function platformOf(name) {
  const words = name.split(/[-/@]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter(
    (processor) => words.includes(processor) || words.some((word) => word.startsWith(`${processor}hf`)),
  );
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : [];
  return { os: os.length > 0 ? os : ['none'], cpu, libc };
}

const added = [];
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = missingPlace(path, name, range);
    if (place === null) continue;
    const { os, cpu, libc } = platformOf(name);
    lock.packages[place] = {
      version: versionOf(range),
      ...(cpu.length > 0 ? { cpu } : {}),
      ...(libc.length > 0 ? { libc } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      os,
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
console.log(`补入 ${added.length} 个其他平台的可选包：${added.join('、')}`);
