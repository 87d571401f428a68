import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, vi } from 'vitest';

// jsdom has the element, and not yet what makes it modal.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.removeAttribute('open');
};

// Parts in files of their own come as fast as a busy machine reads them.
configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
});

// A file that comes after the last test would have React look for a window that is gone.
afterAll(() => vi.dynamicImportSettled());
