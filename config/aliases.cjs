/** Where the names that stand for folders and files of ours lead: one table for every build and every test. */
const { readFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');

/** What 微信开发者工具 calls a project without an account of its own. */
const NO_ACCOUNT = 'touristappid';

/**
 * Subscription templates belong to one mini-program account, so its appid chooses the file: whatever is built for an account
 * has that account's ids, and the functions and the client cannot differ.
 */
const templatesFileOf = (appid) => path.join('config', 'templates', `${appid === NO_ACCOUNT ? 'local' : appid}.json`);

const { appid } = JSON.parse(readFileSync(path.join(root, 'project.config.json'), 'utf8'));
const templatesFile = templatesFileOf(appid);

exports.templatesFileOf = templatesFileOf;
exports.templatesFile = templatesFile;
exports.aliases = { '@domain': path.join(root, 'domain'), '@templates': path.join(root, templatesFile) };
