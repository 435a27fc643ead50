import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app/app.tsx'
import './ui/theme.css'

// The page's policy forbids eval, which zod would try for speed.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
