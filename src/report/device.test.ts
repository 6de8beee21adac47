import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeApp, describeDevice, type DeviceHints } from './device.ts';

const mozilla = (system: string, rest = '') =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) ${rest}`;

const devices: [string, string, DeviceHints?][] = [
  [
    mozilla('Linux; Android 14; SM-S9180', 'Chrome/120.0.0.0 Mobile Safari/537.36'),
    'SM-S9180, Android 14',
  ],
  [
    mozilla(
      'Linux; U; Android 13; zh-cn; 22081212C Build/TKQ1.220829.002',
      'Version/4.0 XiaoMi/MiuiBrowser',
    ),
    '22081212C, Android 13',
  ],
  [mozilla('Linux; Android 10; K', 'Chrome/140.0.0.0 Mobile Safari/537.36'), 'Android'],
  [
    mozilla('Linux; Android 10; K', 'Chrome/140.0.0.0 Mobile Safari/537.36'),
    'SM-S9180, Android 15',
    { platform: 'Android', platformVersion: '15.0.0', model: 'SM-S9180' },
  ],
  [mozilla('Linux; Android 10; K', 'Chrome/140.0.0.0'), 'Android', { platform: 'Android' }],
  ['Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'Android 14'],
  [mozilla('Phone; OpenHarmony 5.0', 'ArkWeb/4.1.6.1 Mobile'), 'HarmonyOS 5'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'iPhone, iOS 17.5.1',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
    'iPhone',
  ],
  [
    mozilla('Windows NT 10.0; Win64; x64', 'Chrome/140.0.0.0 Safari/537.36'),
    '',
    { platform: 'Windows', platformVersion: '15.0.0' },
  ],
  [mozilla('Macintosh; Intel Mac OS X 10_15_7', 'Version/26.0 Safari/605.1.15'), ''],
  ['', ''],
];

for (const [userAgent, shown, hints] of devices) {
  test(`“${userAgent.slice(12, 60)}” is ${shown || 'no phone'}`, () =>
    assert.equal(describeDevice(userAgent, hints), shown));
}

test('a wallet that shows the page says its version', () => {
  assert.equal(
    describeApp('… Mobile Safari/537.36 MicroMessenger/8.0.53.2740(0x28003533) WeChat/arm64', 'zh'),
    '微信 8.0.53',
  );
  assert.equal(describeApp('… AlipayClient/10.5.96.8000 Language/en', 'en'), 'Alipay 10.5.96.8000');
  assert.equal(describeApp('Mozilla/5.0 Chrome/140.0.0.0', 'en'), '');
});
