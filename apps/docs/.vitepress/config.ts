import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'Autumn kit',
  description: 'Billing for React apps on Autumn: the server decides, the browser displays.',
  cleanUrls: true,
  themeConfig: {
    nav: [
      { text: 'Guide', link: '/guide/start' },
      { text: 'Decisions', link: '/decisions/' },
    ],
    sidebar: [
      {
        text: 'Guide',
        items: [
          { text: 'Start', link: '/guide/start' },
          { text: 'Doors', link: '/guide/doors' },
          { text: 'Who is asking', link: '/guide/auth' },
          { text: 'What a browser may do', link: '/guide/security' },
          { text: 'Work that costs something', link: '/guide/guard' },
          { text: 'What is retried', link: '/guide/retries' },
          { text: 'Usage that is never lost', link: '/guide/usage' },
          { text: 'The sandbox', link: '/guide/sandbox' },
          { text: 'Testing with the sandbox', link: '/guide/testing' },
        ],
      },
      { text: 'Reference', items: [{ text: 'Endpoints', link: '/reference/endpoints' }] },
      { text: 'Decisions', items: [{ text: 'All decisions', link: '/decisions/' }] },
    ],
    search: { provider: 'local' },
  },
});
