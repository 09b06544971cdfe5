/** CommonJS as WeChat's logic layer does it: files of the package only, browser globals shadowed by nothing. */
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const WRAPPER_ARGUMENTS = 'require, module, exports';

const compiled = new Map<string, vm.Script>();

/** Compiled once per build and test file, however often the app is launched. */
function compile(full: string): vm.Script {
  const key = `${full}@${fs.statSync(full).mtimeMs}`;
  const known = compiled.get(key);
  if (known) return known;
  const source = `(function (${WRAPPER_ARGUMENTS}) {${fs.readFileSync(full, 'utf8')}\n})`;
  const script = new vm.Script(source, { filename: full });
  compiled.set(key, script);
  return script;
}

export class ModuleLoader {
  private readonly modules = new Map<string, { exports: unknown }>();

  constructor(
    private readonly dist: string,
    private readonly context: vm.Context,
  ) {}

  has(file: string): boolean {
    return this.modules.has(file);
  }

  /** `file` is relative to the package root: `pages/calls/index.js`. */
  load(file: string): unknown {
    const known = this.modules.get(file);
    if (known) return known.exports;
    const full = path.join(this.dist, file);
    if (!fs.existsSync(full)) throw new Error(`小程序包里没有这个文件：${file}`);
    const module = { exports: {} };
    this.modules.set(file, module);
    const run = compile(full).runInContext(this.context);
    const requireFrom = (request: string) => {
      if (!request.startsWith('.')) throw new Error(`小程序里不能 require 包名：${request}（${file}）`);
      const target = path.posix.join(path.posix.dirname(file), request);
      return this.load(target.endsWith('.js') ? target : `${target}.js`);
    };
    run(requireFrom, module, module.exports);
    return module.exports;
  }
}
