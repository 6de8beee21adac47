// The worker of a build of November 2026, before kits of format 2: readers may still have it. __KITS__ stands where it named its kits.
'use strict';
(() => {
  var p = {
    base: '/',
    notes: {
      zh: {
        dated: '网络没有回应。这是存在这台设备上的副本，内容在 {date} 核对过。',
        undated: '网络没有回应。这是存在这台设备上的副本。',
      },
      en: {
        dated:
          'The network is not responding. This copy is saved on your device; its facts were checked on {date}.',
        undated: 'The network is not responding. This copy is saved on your device.',
      },
    },
  };
  var E = {
      zh: { tag: 'zh-CN', name: '中文', openGraph: 'zh_CN' },
      en: { tag: 'en', name: 'English', openGraph: 'en_GB' },
    },
    R = Object.keys(E);
  function h(e) {
    return e !== void 0 && Object.hasOwn(E, e);
  }
  var W = 'site-script';
  var L = ["require-trusted-types-for 'script'", `trusted-types ${W}`],
    ge = [
      "default-src 'none'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      ...L,
    ],
    Y = ["'self'", "'wasm-unsafe-eval'"],
    $ = (...e) => e.join('; '),
    K = $(
      "frame-ancestors 'none'",
      "form-action 'self'",
      "base-uri 'none'",
      "object-src 'none'",
      ...L,
    ),
    N = $(
      "default-src 'none'",
      `script-src ${Y.join(' ')}`,
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      ...L,
    ),
    me = $("default-src 'none'", "frame-ancestors 'none'", "form-action 'none'", "base-uri 'none'");
  function k({ text: e, files: t }, n) {
    if (!Object.hasOwn(t, n)) return;
    let s = t[n],
      r = '';
    for (let o = 0; o < s.length; o += 2) r += e.slice(s[o], s[o] + s[o + 1]);
    return r;
  }
  function O(e) {
    let t = JSON.parse(e);
    if (t?.format !== 1 || typeof t.text != 'string' || typeof t.files != 'object')
      throw new Error('This is not a pack of this format.');
    return t;
  }
  var S = 's/codes.json';
  function b(e, t) {
    return (
      /^\s*<!doctype html>/i.test(e) &&
      e.includes(`href="${t}manifest.webmanifest"`) &&
      /<\/html>\s*$/i.test(e)
    );
  }
  function A(e, { dated: t, undated: n }) {
    let s = /<dd><time datetime="([\d-]+)"/.exec(e)?.[1],
      r = s === void 0 ? n : t.replace('{date}', s);
    return e.replace(
      /<main\b[^>]*>/,
      (o) => `${o}<p role="status" class="text-small text-ink-soft" data-pagefind-ignore>${r}</p>`,
    );
  }
  function F(e) {
    return e.slice(e.indexOf('<main'), e.indexOf('</main>') + 7);
  }
  var g = self,
    { base: f, notes: _ } = p,
    w = `kabang ${f} `;
  var y = `${w}visited`,
    j = `${w}scripts`,
    Z = { [y]: 60, [j]: 300 };
  async function I(e, t, n) {
    let s = await caches.open(e);
    (await s.delete(t), await s.put(t, n));
    let r = await s.keys();
    await Promise.all(r.slice(0, Math.max(0, r.length - Z[e])).map((o) => s.delete(o)));
  }
  async function P(e, t, n) {
    b(n, f) &&
      (t === 200
        ? await I(
            y,
            e,
            new Response(n, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
          )
        : (t === 404 || t === 410) && (await (await caches.open(y)).delete(e)));
  }
  async function M(e) {
    return (await (await caches.open(y)).match(e))?.text();
  }
  async function T(e) {
    let t = await caches.open(y);
    for (let { url: n } of await t.keys()) (await e(new URL(n).pathname)) && (await t.delete(n));
  }
  async function U(e, t) {
    t.status === 200 &&
      /javascript/.test(t.headers.get('content-type') ?? '') &&
      (await I(j, e, t));
  }
  async function q(e) {
    return (await caches.open(j)).match(e);
  }
  var ee = 3e3,
    te = {
      html: 'text/html; charset=utf-8',
      js: 'text/javascript; charset=utf-8',
      json: 'application/json',
      svg: 'image/svg+xml',
      webmanifest: 'application/manifest+json',
    };
  function v(e, t, n = 200) {
    let s = /\.(\w+)$/.exec(e)?.[1] ?? 'html';
    return new Response(t, {
      status: n,
      headers: {
        'content-type': te[s] ?? 'text/plain; charset=utf-8',
        'content-security-policy': s === 'js' ? N : K,
      },
    });
  }
  var ne = (e) => {
    let t = e.slice(f.length).split('/')[0];
    return h(t) ? t : R[0];
  };
  async function G(e, { request: t, path: n, wait: s }) {
    let r = fetch(t);
    r.catch(() => {});
    let [o, i] = await Promise.all([e.file(n), M(n)]),
      a = o ?? i,
      l = () => new Promise((d) => setTimeout(d, ee, void 0));
    if (a === void 0) {
      let d = await se(e, n);
      if (d)
        return (
          (await Promise.race([r.then((u) => oe(u, d)).catch(() => {}), l()])) ??
          Response.redirect(d)
        );
      try {
        let u = await r;
        return (
          ie(u) &&
            s(
              u
                .clone()
                .text()
                .then((Q) => P(n, u.status, Q))
                .catch(() => {}),
            ),
          u
        );
      } catch {
        let u = await e.file(`${f}offline/`);
        return u === void 0 ? Response.error() : v(n, u, 503);
      }
    }
    let c = r.then((d) => re(d, n, o !== void 0, s)).catch(() => {});
    return (await Promise.race([c, l()])) ?? v('', A(a, _[ne(n)]));
  }
  async function se(e, t) {
    let [, n, s] = /^(?:(\w+)\/)?s\/(\w+)\/?$/.exec(t.slice(f.length)) ?? [];
    if (s === void 0) return;
    let r = n === void 0 ? [...g.navigator.languages.map((o) => o.slice(0, 2)), ...R] : [n];
    for (let o of r.filter(h)) {
      let i = JSON.parse((await e.file(`${f}${o}/${S}`)) ?? '{}');
      if (Object.hasOwn(i, s)) return new URL(`${f}${o}/${i[s]}`, self.location.href).href;
    }
  }
  var ie = (e) => (e.headers.get('content-type') ?? '').startsWith('text/html');
  async function re(e, t, n, s) {
    if (e.type === 'opaqueredirect') return e;
    let { html: r, copy: o } = await z(e);
    if (e.status >= 500 || !b(r, f))
      throw new Error(`${e.status} ${t} is not a page of this site.`);
    return (n || s(P(t, e.status, r).catch(() => {})), o);
  }
  async function oe(e, t) {
    if (e.type === 'opaqueredirect') return e;
    let { html: n, copy: s } = await z(e);
    if (!n.includes(new URL(t).pathname))
      throw new Error(`${e.status} ${e.url} does not lead to ${t}.`);
    return s;
  }
  async function z(e) {
    let t = await e.text();
    return {
      html: t,
      copy: new Response(t, { status: e.status, statusText: e.statusText, headers: e.headers }),
    };
  }
  async function C(e, { request: t, path: n, wait: s }) {
    let r = await e.file(n);
    if (r !== void 0) return v(n, r);
    try {
      let o = await fetch(t);
      return (s(U(n, o.clone()).catch(() => {})), o);
    } catch (o) {
      let i = await q(n);
      if (i) return i;
      throw o;
    }
  }
  async function B(e, { request: t, path: n }) {
    try {
      return await fetch(t);
    } catch (s) {
      let r = await e.file(n);
      if (r !== void 0) return v(n, r);
      throw s;
    }
  }
  async function D(e, t, { clientId: n }) {
    let s = n === '' ? void 0 : (await g.clients.get(n))?.url,
      r = s === void 0 ? '' : new URL(s).pathname,
      o = await e.kept(t),
      i = r.endsWith('.js') ? o.find(({ files: d }) => Object.hasOwn(d, r)) : o[0];
    if (!i) return Response.error();
    let a = (d) => JSON.parse(k(i, `${f}pagefind/${t}/${d}`) ?? 'null'),
      c = a('names.json').flatMap((d) => {
        let u = k(i, f + d.url);
        return u === void 0 ? [] : [{ ...d, html: F(u) }];
      });
    return Response.json({
      lexicon: a('lexicon.json'),
      traditional: a('traditional.json'),
      pages: c,
    });
  }
  var x = (e) => /kit-([a-z]+)\./.exec(e)?.[1],
    J = (e) => `${w}${e}`;
  function V(e) {
    let t = new Map();
    async function n(i) {
      let a = (await caches.keys())
          .filter((c) => c.startsWith(`${w}offline/kit-`) && (i === void 0 || x(c) === i))
          .reverse(),
        l = new Set(e.map(({ url: c }) => J(c)));
      return [...a.filter((c) => l.has(c)), ...a.filter((c) => !l.has(c))];
    }
    function s(i) {
      let a = t.get(i);
      if (a) return a;
      let l = (async () => {
        let c = await caches.match(f, { cacheName: i });
        return c && O(await c.text());
      })().catch(() => {});
      return (t.set(i, l), l);
    }
    async function r(i) {
      return (await Promise.all((await n(i)).map(s))).filter((l) => l !== void 0);
    }
    async function o({ url: i, integrity: a }) {
      let l = J(i);
      if (await s(l)) return;
      let c = await fetch(f + i, { integrity: a, cache: 'reload' });
      if (!c.ok) throw new Error(`${c.status} ${i}`);
      let d = await c.text();
      O(d);
      try {
        await (await caches.open(l)).put(f, new Response(d));
      } catch (u) {
        throw (await caches.delete(l), u);
      }
      t.delete(l);
    }
    return {
      kept: r,
      keepFor: async (i) => {
        await Promise.all(e.filter(({ url: a }) => x(a) === i).map(o));
      },
      renew: async () => {
        let i = new Set((await n()).map(x));
        await Promise.all(e.filter(({ url: a }) => i.has(x(a))).map(o));
      },
      prune: async () => {
        let i = new Map();
        for (let a of await n()) {
          let l = x(a) ?? '',
            c = (i.get(l) ?? 0) + 1;
          (i.set(l, c), c > 2 && (await caches.delete(a)));
        }
      },
      file: async (i) => {
        let a = i.slice(f.length).split('/')[0];
        for (let l of await n(h(a) ? a : void 0)) {
          let c = await s(l),
            d = c && k(c, i);
          if (d !== void 0) return d;
        }
      },
    };
  }
  var m = V(__KITS__),
    ae = () => g.navigator.connection?.saveData === !0;
  g.addEventListener('install', (e) => e.waitUntil(ae() ? Promise.resolve() : m.renew()));
  g.addEventListener('activate', (e) =>
    e.waitUntil(
      (async () => {
        (await m.prune(),
          await T(async (t) => (await m.file(t)) !== void 0),
          await g.clients.claim());
      })(),
    ),
  );
  g.addEventListener('message', (e) => {
    let { path: t, isSaving: n } = e.data,
      s = t.slice(f.length).split('/')[0];
    e.waitUntil(
      (n ? H(t) : h(s) ? m.keepFor(s).then(() => H(t)) : Promise.resolve()).catch(() => {}),
    );
  });
  async function H(e) {
    if ((await m.file(e)) !== void 0) return;
    let t = await fetch(e, { cache: 'force-cache' });
    await P(e, t.status, await t.text());
  }
  g.addEventListener('fetch', (e) => {
    let { request: t } = e,
      { origin: n, pathname: s } = new URL(t.url);
    if (t.method !== 'GET' || n !== self.location.origin || !s.startsWith(f)) return;
    let r = { request: t, path: s, clientId: e.clientId, wait: (l) => e.waitUntil(l) },
      [o, i, a] = s.slice(f.length).split('/');
    t.mode === 'navigate'
      ? e.respondWith(G(m, r))
      : o === '_assets'
        ? e.respondWith(C(m, r))
        : o === 'pagefind'
          ? a === 'kept.json' && h(i) && e.respondWith(D(m, i, r))
          : /\.(?:svg|webmanifest)$/.test(s) && e.respondWith(B(m, r));
  });
})();
