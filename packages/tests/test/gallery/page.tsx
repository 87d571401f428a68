import { directionOf, loadMessages } from '@autumn/react/locales';
import { version } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';

const query = new URLSearchParams(location.search);
const locale = query.get('locale') ?? 'en-US';
const messages = await loadMessages(locale);
document.documentElement.lang = locale;
document.documentElement.dir = query.get('dir') ?? directionOf(locale);

const state = JSON.parse(document.getElementById('state')?.textContent ?? 'null');
const root = document.getElementById('root') as HTMLElement;
const app = <App query={query} messages={messages} state={state} />;
if (state) hydrateRoot(root, app, { onRecoverableError: (error) => console.error(`Hydration: ${error}`) });
else createRoot(root).render(app);
document.documentElement.dataset['react'] = version;
