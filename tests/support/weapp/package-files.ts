/** The built package: where it is, and what app.json says of its pages. */
import fs from 'node:fs';
import path from 'node:path';

export const BUILT_WEAPP = process.env.WEAPP_DIST ?? path.resolve('dist/weapp');

export interface AppPackage {
  dist: string;
  /** In app.json's order; the first is where a launch without a path begins. */
  pages: string[];
  tabs: string[];
  /** The page's own JSON over app.json's window. */
  settingsOf(route: string): Record<string, unknown>;
  componentsOf(wxmlPath: string): Record<string, string>;
}

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  window?: Record<string, unknown>;
  tabBar?: { list: { pagePath: string }[] };
}

export function readPackage(dist: string = BUILT_WEAPP): AppPackage {
  const appJson = path.join(dist, 'app.json');
  if (!fs.existsSync(appJson) || !fs.existsSync(path.join(dist, 'app.js'))) {
    throw new Error(`没有小程序构建产物 ${dist}：先运行 npm run build:weapp`);
  }
  const app: AppJson = JSON.parse(fs.readFileSync(appJson, 'utf8'));
  const packages = app.subPackages ?? app.subpackages ?? [];
  const inPackages = packages.flatMap(({ root, pages }) => pages.map((page) => path.posix.join(root, page)));
  const readJson = (file: string): Record<string, unknown> => {
    const full = path.join(dist, file);
    return fs.existsSync(full) ? JSON.parse(fs.readFileSync(full, 'utf8')) : {};
  };
  return {
    dist,
    pages: [...app.pages, ...inPackages],
    tabs: app.tabBar?.list.map((tab) => tab.pagePath) ?? [],
    settingsOf: (route) => ({ ...app.window, ...readJson(`${route}.json`) }),
    componentsOf: (wxmlPath) => {
      const used = (readJson(wxmlPath.replace(/\.wxml$/, '.json')).usingComponents ?? {}) as Record<string, string>;
      const folder = path.posix.dirname(wxmlPath);
      return Object.fromEntries(
        Object.entries(used).map(([name, target]) => [
          `wx-${name}`,
          target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target),
        ]),
      );
    },
  };
}
