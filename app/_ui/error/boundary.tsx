'use client'
import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  /** What stands in the place of a part that failed. */
  readonly fallback: (retry: () => void) => ReactNode
  readonly children: ReactNode
}

/** Keeps one broken part from taking the screen with it. A class only because React catches errors in no other way. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  retry = () => this.setState({ failed: false })

  override render() {
    return this.state.failed ? this.props.fallback(this.retry) : this.props.children
  }
}
