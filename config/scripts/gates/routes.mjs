/** A path in domain/routes.ts that the package lacks fails only on the phone (41030 for a message's link). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { failIfAny } from './gate.mjs';

async function readRoutes(root) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'domain', 'routes.ts')],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const { routes } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
  return Object.values(routes);
}

export async function checkRoutes({ weapp, root }) {
  const app = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8'));
  const inPackages = (app.subPackages ?? app.subpackages ?? []).flatMap(({ root: folder, pages }) =>
    pages.map((page) => `${folder.replace(/\/$/, '')}/${page}`),
  );
  const built = [...app.pages, ...inPackages];
  const declared = await readRoutes(root);
  failIfAny([
    ...declared
      .filter((route) => !built.includes(route))
      .map((route) => `domain/routes.ts 里的 ${route} 不在小程序包的页面里`),
    ...built.filter((route) => !declared.includes(route)).map((route) => `页面 ${route} 没有登记在 domain/routes.ts`),
    ...built
      .flatMap((route) => ['js', 'wxml'].map((extension) => `${route}.${extension}`))
      .filter((file) => !existsSync(join(weapp, file)))
      .map((file) => `小程序包里缺页面文件 ${file}`),
  ]);
  return `${built.length} 个页面与 domain/routes.ts 一致`;
}
