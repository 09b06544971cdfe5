/** The client asks for the very templates that the functions send: both carry the ids of one account. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failIfAny, listFiles } from './gate.mjs';

export function checkAccounts({ dist, weapp }) {
  const manifest = join(dist, 'cloudfunctions', 'cloudbaserc.json');
  if (!existsSync(manifest)) failIfAny(['没有构建产物 dist/cloudfunctions：先运行 npm run build']);
  const ids = Object.keys(JSON.parse(readFileSync(manifest, 'utf8')).templates ?? {});
  const scripts = listFiles(weapp)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(weapp, file), 'utf8'));
  failIfAny(
    ids
      .filter((id) => !scripts.some((script) => script.includes(id)))
      .map(
        (id) => `云函数用的订阅消息模板 ${id} 不在小程序里：两边不是为同一个账号构建的，运行 npm run build 一起重建`,
      ),
  );
  return `小程序与云函数用的是同样的 ${ids.length} 个订阅消息模板`;
}
