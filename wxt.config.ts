import { defineConfig } from 'wxt';
import { manifest } from './scripts/build/manifest.ts';

export default defineConfig({
  // Dependencies are imported by name, so that a reader sees where each thing comes from.
  imports: false,
  manifestVersion: 3,
  manifest,
  vite: () => ({
    build: { target: 'es2024' },
  }),
});
