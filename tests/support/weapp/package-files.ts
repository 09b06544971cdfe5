/** The built package: where it is, and what app.json says of its pages. */
import fs from 'node:fs';
import path from 'node:path';

export const BUILT_WEAPP = process.env.WEAPP_DIST ?? path.resolve('dist/weapp');

export interface AppPackage {
  dist: string;
  /** In app.json's order; the first is where a launch without a path begins. */
  pages: string[];
  tabs: string[];
  componentsOf(wxmlPath: string): Record<string, string>;
}

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
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
  return {
    dist,
    pages: [...app.pages, ...inPackages],
    tabs: app.tabBar?.list.map((tab) => tab.pagePath) ?? [],
    componentsOf: (wxmlPath) => {
      const json = path.join(dist, wxmlPath.replace(/\.wxml$/, '.json'));
      const used: Record<string, string> = fs.existsSync(json)
        ? (JSON.parse(fs.readFileSync(json, 'utf8')).usingComponents ?? {})
        : {};
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
