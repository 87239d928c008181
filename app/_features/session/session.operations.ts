import { gql, type TypedDocumentNode } from '@apollo/client'
import type { Text } from '../../_lib/language.tsx'

export interface SessionUser {
  readonly id: string
  readonly login: string
  readonly name: Text
  readonly role: string
  readonly department: { readonly id: string; readonly name: Text; readonly kind: string }
}

export interface DemoUser {
  readonly login: string
  readonly password: string
  readonly name: Text
  readonly role: string
  readonly department: Text
}

/** Who is signed in; nobody is null. */
export const ME: TypedDocumentNode<{ me: SessionUser | null }, Record<string, never>> = gql`
  query Me {
    me { id login name { zh en } role department { id name { zh en } kind } }
  }
`

/** Names and passwords to try the product with; empty where it is in earnest. */
export const DEMO_USERS: TypedDocumentNode<{ demoUsers: readonly DemoUser[] }, Record<string, never>> = gql`
  query DemoUsers {
    demoUsers { login password name { zh en } role department { zh en } }
  }
`

export const SIGN_IN: TypedDocumentNode<{ signIn: { id: string; role: string } }, { login: string; password: string }> =
  gql`
  mutation SignIn($login: String!, $password: String!) {
    signIn(login: $login, password: $password) { id role }
  }
`

export const SIGN_OUT: TypedDocumentNode<{ signOut: boolean }, Record<string, never>> = gql`
  mutation SignOut {
    signOut
  }
`
