import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'tsconfig.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

function cruise(...files: string[]) {
  const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(root, 'config/dependency-cruiser.cjs');
  const result = spawnSync(process.execPath, [bin, '--config', config, '--output-type', 'err', ...files], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status: result.status, output: result.stdout };
}

describe('an import against the direction fails the check', () => {
  it.each([
    ['the domain reaching into the client', 'domain-imports-nothing-of-ours', 'domain/a.ts', '../src/b', 'src/b.ts'],
    [
      'the client reaching into the functions',
      'client-imports-domain-only',
      'src/a.ts',
      '../cloudfunctions/b',
      'cloudfunctions/b.ts',
    ],
    [
      'a function reaching into the emulator',
      'functions-import-domain-only',
      'cloudfunctions/a.ts',
      '../emulator/b',
      'emulator/b.ts',
    ],
    [
      'the emulator knowing a business rule',
      'emulator-knows-no-business',
      'emulator/a.ts',
      '../domain/b',
      'domain/b.ts',
    ],
    [
      'a component knowing a feature',
      'components-are-presentational',
      'src/components/a.ts',
      '../features/calls/b',
      'src/features/calls/b.ts',
    ],
    [
      'a feature reaching into another’s insides',
      'features-keep-their-insides',
      'src/features/calls/a.ts',
      '../projects/b',
      'src/features/projects/b.ts',
    ],
    [
      'a handler writing an inbox past the one door',
      'inbox-has-one-door',
      'cloudfunctions/_server/handlers/projects/a.ts',
      '../../repositories/inbox-writing',
      'cloudfunctions/_server/repositories/inbox-writing.ts',
    ],
    [
      'the seed, which is bundled, reaching for the coverage',
      'coverage-is-for-checks',
      'data/seed.ts',
      './coverage/schema',
      'data/coverage/schema.ts',
    ],
  ])('%s', (_name, rule, from, specifier, to) => {
    write(from, `import '${specifier}';\n`);
    write(to, 'export {};\n');
    const { status, output } = cruise(from.split('/')[0] as string, to.split('/')[0] as string);
    expect(output).toContain(rule);
    expect(status).toBeGreaterThan(0);
  });

  it('a feature may use another through its index', () => {
    write('src/features/calls/a.ts', "import '../projects';\n");
    write('src/features/projects/index.ts', 'export {};\n');
    expect(cruise('src').status).toBe(0);
  });
});
