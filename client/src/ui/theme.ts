import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** The one neutral ramp, a little warm so that it is never taken for a firm's slate. Light to dark. */
const neutral: MantineColorsTuple = [
  '#f8f7f5',
  '#f1f0ed',
  '#e7e5e1',
  '#d8d6d1',
  '#b9b6b0',
  '#8f8c86',
  '#66635d',
  '#4a4843',
  '#33312e',
  '#1f1e1b',
];

/** The dark scheme's side of the same ramp, in Mantine's order: text first, page at 7. */
const night: MantineColorsTuple = [
  '#e9e7e3',
  '#d0cec9',
  '#a3a09a',
  '#85827c',
  '#4b4945',
  '#383633',
  '#262523',
  '#1a1918',
  '#141312',
  '#0e0e0d',
];

/** The accent is ink: colour belongs to the firms, so that it always means one. */
const ink = neutral;

const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isInk = (input.color ?? 'ink') === 'ink';
  // The default computes the text on a filled control for the light scheme only; ink turns over in the dark.
  if (isInk && input.variant === 'filled')
    return { ...colours, color: 'var(--mantine-primary-color-contrast)' };
  return colours;
};

/** What lies under a window stays readable: people look at the same page on a call. */
const veil = { backgroundOpacity: 0.25, blur: 0 };

/** What the cross of a window is called. */
const closing = { 'aria-label': 'Close' };

/** In the dark a shadow does not set a window off; a hairline does. */
const windowStyles = {
  content: { border: '1px solid var(--hairline)' },
  title: { fontWeight: 600 },
};

/** The same turn for the tick of what is chosen, which would be white on white in the dark. */
const inkTick = { iconColor: 'var(--mantine-primary-color-contrast)' };

/** Mantine, set for this product: see design.md. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, monospace",
  colors: { gray: neutral, dark: night, ink },
  black: '#1f1e1b',
  primaryColor: 'ink',
  primaryShade: { light: 9, dark: 0 },
  autoContrast: true,
  variantColorResolver,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '32px' },
      h2: { fontSize: '17px', lineHeight: '24px' },
      h3: { fontSize: '15px', lineHeight: '24px' },
    },
  },
  components: {
    Tooltip: {
      defaultProps: { openDelay: 300, withArrow: false, events: { hover: true, focus: true, touch: false } },
    },
    Modal: { defaultProps: { overlayProps: veil, closeButtonProps: closing }, styles: windowStyles },
    Drawer: { defaultProps: { overlayProps: veil, closeButtonProps: closing }, styles: windowStyles },
    Spotlight: { defaultProps: { overlayProps: veil }, styles: windowStyles },
    // The placeholder that takes the first focus is a child that a menu may not have (ARIA 1.2, menu).
    Menu: { defaultProps: { shadow: 'md', radius: 'md', withInitialFocusPlaceholder: false } },
    Button: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: inkTick },
    Radio: { defaultProps: inkTick },
    Anchor: { defaultProps: { underline: 'always' } },
    // The steps that an empty place offers stand apart from the sentence that says what it is for.
    EmptyState: { styles: { actions: { marginTop: 8 } } },
    Skeleton: { defaultProps: { radius: 'sm' } },
  },
});

/** The few variables that Mantine derives otherwise than we want. `--hairline` is the line between things. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: { '--entente-top-height': '56px' },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1f1e1b',
    '--mantine-color-dimmed': '#66635d',
    '--mantine-color-placeholder': '#77746e',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#1f1e1b',
    '--hairline': '#e7e5e1',
    '--surface-side': '#f8f7f5',
    '--surface-hover': '#f1f0ed',
    '--surface-chosen': '#e7e5e1',
    '--tone-safe': '#1d6b3a',
    '--tone-wait': '#66635d',
    '--tone-warn': '#8a4b00',
    '--tone-warn-soft': '#fdf1dc',
    '--tone-fail': '#b3261e',
    '--tone-fail-soft': '#fdebe9',
  },
  dark: {
    '--mantine-color-body': '#1a1918',
    '--mantine-color-text': '#e9e7e3',
    '--mantine-color-dimmed': '#a3a09a',
    '--mantine-color-placeholder': '#918e88',
    '--mantine-color-error': '#ff9a92',
    '--mantine-color-anchor': '#e9e7e3',
    '--hairline': '#333130',
    '--surface-side': '#141312',
    '--surface-hover': '#262523',
    '--surface-chosen': '#333130',
    '--tone-safe': '#7fd39b',
    '--tone-wait': '#a3a09a',
    '--tone-warn': '#f2bd6b',
    '--tone-warn-soft': '#3a2c14',
    '--tone-fail': '#ff9a92',
    '--tone-fail-soft': '#47211e',
  },
});
