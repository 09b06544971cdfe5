import type { FastifyInstance } from 'fastify';
import { consoleRoutes } from './console/console-routes';
import { clockRoutes } from './control/clock-routes';
import { faultRoutes } from './control/fault-routes';
import { functionRoutes } from './control/function-routes';
import { mediaCheckRoutes } from './control/media-check-routes';
import { messageRoutes } from './control/message-routes';
import { observationRoutes } from './control/observation-routes';
import { databaseActions } from './gateway/database-actions';
import { functionActions } from './gateway/function-actions';
import { Gateway, type GatewayAction } from './gateway/gateway';
import { gatewayRoutes } from './gateway/gateway-routes';
import { openApiActions } from './gateway/open-api-actions';
import { storageActions } from './gateway/storage-actions';
import { GatewayError } from './gateway-error';
import { acceptAnyJson } from './json-body';
import { allowOnlyLocal } from './local-only';
import { getUnlimitedCode } from './openapi/mini-program-code';
import { securityApis } from './openapi/security';
import { type SubscribeMessageServices, subscribeMessageSend } from './openapi/subscribe-message';
import type { Services } from './services';
import { storageRoutes } from './storage/storage-routes';
import { webRoutes } from './web-routes';

export interface RouteOptions {
  webDir: string;
  consoleDir: string;
  templates: SubscribeMessageServices['templates'];
  listPages: SubscribeMessageServices['listPages'];
  loadPersonas(): Promise<readonly object[]>;
  /** Resolved once the functions that run after a deployment are through. */
  ready: Promise<void>;
}

/** Every path of the one port. */
export function addRoutes(app: FastifyInstance, services: Services, options: RouteOptions): void {
  const { clock, timers } = services;
  allowOnlyLocal(app);
  acceptAnyJson(app);
  answerOddities(app);
  holdUntil(app, options.ready);
  app.register(gatewayRoutes, { gateway: new Gateway({ ...services, actions: gatewayActions(services, options) }) });
  app.register(storageRoutes(services));
  app.register(functionRoutes(services));
  app.register(mediaCheckRoutes(services));
  app.register(clockRoutes(clock, timers));
  app.register(messageRoutes({ ...services, templates: options.templates }));
  app.register(faultRoutes(services));
  app.register(observationRoutes({ ...services, loadPersonas: options.loadPersonas }));
  app.register(consoleRoutes, { folder: options.consoleDir });
  app.register(webRoutes, { folder: options.webDir });
}

function gatewayActions(services: Services, { templates, listPages }: RouteOptions): Record<string, GatewayAction> {
  const { engine, store, signer, host, phoneCodes } = services;
  return {
    ...databaseActions(engine),
    ...storageActions(store, signer),
    ...functionActions(host),
    ...openApiActions({
      'subscribeMessage.send': subscribeMessageSend({ ...services, templates, listPages }),
      'phonenumber.getPhoneNumber': phoneCodes.getPhoneNumber,
      'wxacode.getUnlimited': getUnlimitedCode({ listPages }),
      ...securityApis(services),
    }),
  };
}

/** Calls wait, they do not fail; the page is served and the functions reach their gateway meanwhile. */
function holdUntil(app: FastifyInstance, ready: Promise<void>): void {
  app.addHook('onRequest', async (request) => {
    if (request.url.startsWith('/_cloud')) await ready;
  });
}

function answerOddities(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error instanceof GatewayError ? 400 : (error.statusCode ?? 500);
    return reply.code(status).send({ message: status < 500 ? error.message : `模拟器内部错误：${error.message}` });
  });
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ message: `没有这个路径：${request.method} ${request.url}` }),
  );
}
