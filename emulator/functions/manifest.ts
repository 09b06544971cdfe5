import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import type { CollectionDeclaration } from '../database';
import { DEFAULT_MEMORY_MB, DEFAULT_TIMEOUT_SECONDS } from '../limits';
import type { MessageTemplates } from '../openapi/message-fields';
import { StartError } from '../start-error';
import { type Cron, parseCron } from './cron';

export interface TimerTrigger {
  name: string;
  cron: Cron;
}

export interface FunctionDefinition {
  name: string;
  entry: string;
  timeoutSeconds: number;
  memoryMb: number;
  /** Names such as `subscribeMessage.send` that the function may call. */
  openapi: ReadonlySet<string>;
  timer: TimerTrigger | undefined;
  /** Platform events it receives, e.g. `wxa_media_check`; ours, WeChat's console keeps them outside the code. */
  events: ReadonlySet<string>;
}

export interface FunctionsManifest {
  functions: ReadonlyMap<string, FunctionDefinition>;
  /** Stand in for the product's own, for function folders that are not the product. */
  collections: readonly CollectionDeclaration[] | undefined;
  /** Subscription templates by id. Unknown ids are accepted when absent. */
  templates: MessageTemplates | undefined;
  /** Functions that the administrator runs after every deployment. */
  afterDeployment: readonly string[];
}

interface ManifestFile {
  functions: { name: string; timeout?: number; memorySize?: number }[];
  collections?: CollectionDeclaration[];
  templates?: MessageTemplates;
  afterDeployment?: string[];
}

interface ConfigFile {
  permissions?: { openapi?: string[] };
  triggers?: { name: string; type: string; config: string }[];
  events?: string[];
}

const WAY_OUT = '请先运行 npm run build 重新构建。';

/** Reads what the build wrote, and checks that every bundle is there and parses. */
export function readManifest(folder: string): FunctionsManifest {
  const path = join(folder, 'cloudbaserc.json');
  if (!existsSync(path)) throw new StartError(`还没有构建云函数：找不到 ${path}。\n请先运行 npm run build。`);
  const file = readJson<ManifestFile>(path);
  if (!Array.isArray(file.functions)) throw new StartError(`${path} 中没有 functions。\n${WAY_OUT}`);
  const functions = file.functions.map((item) => readDefinition(folder, item));
  return {
    functions: new Map(functions.map((item) => [item.name, item])),
    collections: file.collections,
    templates: file.templates,
    afterDeployment: file.afterDeployment ?? [],
  };
}

function readDefinition(folder: string, item: ManifestFile['functions'][number]): FunctionDefinition {
  const entry = resolve(folder, item.name, 'index.js');
  checkBundle(item.name, entry);
  const configPath = join(folder, item.name, 'config.json');
  const config = existsSync(configPath) ? readJson<ConfigFile>(configPath) : {};
  return {
    name: item.name,
    entry,
    timeoutSeconds: item.timeout ?? DEFAULT_TIMEOUT_SECONDS,
    memoryMb: item.memorySize ?? DEFAULT_MEMORY_MB,
    openapi: new Set(config.permissions?.openapi ?? []),
    timer: readTimer(item.name, config),
    events: new Set(config.events ?? []),
  };
}

function readTimer(functionName: string, config: ConfigFile): TimerTrigger | undefined {
  const triggers = config.triggers ?? [];
  if (triggers.length > 1)
    throw new StartError(`云函数 ${functionName} 有 ${triggers.length} 个触发器，平台只允许一个。`);
  const [trigger] = triggers;
  if (!trigger) return undefined;
  const cron = trigger.type === 'timer' ? parseCron(trigger.config) : undefined;
  if (!cron) throw new StartError(`云函数 ${functionName} 的触发器“${trigger.config}”不是有效的 7 段 cron 表达式。`);
  return { name: trigger.name, cron };
}

function checkBundle(name: string, entry: string): void {
  if (!existsSync(entry))
    throw new StartError(`云函数 ${name} 还没有构建：找不到 ${entry}。\n请先运行 npm run build。`);
  try {
    new Script(readFileSync(entry, 'utf8'), { filename: entry });
  } catch (error) {
    throw new StartError(`云函数 ${name} 的构建产物 ${entry} 不完整：${(error as Error).message}。\n${WAY_OUT}`);
  }
}

function readJson<T>(path: string): T {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    throw new StartError(`${path} 不是有效的 JSON：${(error as Error).message}。\n${WAY_OUT}`);
  }
}
