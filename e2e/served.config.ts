// The built site behind real web servers: what they send, and the same reading, searching and
// messages as on the preview.
import { defineConfig } from '@playwright/test';
import { portFor } from './free-port.ts';
import base from './playwright.config.ts';
import { installedServers } from './web-servers.ts';

const servers = await Promise.all(
  installedServers().map(async (name) => ({
    name,
    port: await portFor(`TEST_PORT_${name.toUpperCase()}`),
  })),
);

export default defineConfig({
  ...base,
  testIgnore: [],
  testMatch: ['served.spec.ts', 'reading.spec.ts', 'search.spec.ts', 'messages.spec.ts'],
  projects: servers.map(({ name, port }) => ({
    name,
    use: { baseURL: `http://localhost:${port}`, serviceWorkers: 'allow' as const },
  })),
  webServer: servers.map(({ name, port }) => ({
    command: `node e2e/web-servers.ts ${name} ${port}`,
    cwd: '..',
    url: `http://localhost:${port}/robots.txt`,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
  })),
});
