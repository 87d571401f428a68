import type { NextConfig } from 'next';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // A task of its own checks the types, with both compilers.
  typescript: { ignoreBuildErrors: true },
};

export default config;
