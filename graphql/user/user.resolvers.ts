import { DEMO_PASSWORD } from '../../geo-data/user/user.commands.ts'
import { demoUsers } from '../../geo-data/user/user.repository.ts'
import type { User } from '../../geo-data/user/user.ts'
import type { Context, Resolvers } from '../context.ts'
import { signIn, signOut } from './sign-in.ts'

const bilingual = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => ({ zh: nameZh, en: nameEn })

export const userResolvers = {
  Query: {
    me: (_: unknown, __: unknown, { session }: Context) => session?.user ?? null,
    demoUsers: (_: unknown, __: unknown, { ground, asSystem }: Context) =>
      ground.demo ? asSystem.read(demoUsers) : [],
  },
  Mutation: {
    signIn: (_: unknown, { login, password }: { login: string; password: string }, context: Context) =>
      signIn(login, password, context),
    signOut: (_: unknown, __: unknown, context: Context) => signOut(context),
  },
  User: {
    name: bilingual,
    department: (user: User, _: unknown, { loaders }: Context) => loaders.department.load(user.departmentId),
  },
  DemoUser: {
    name: bilingual,
    password: () => DEMO_PASSWORD,
    department: async (user: User, _: unknown, { loaders }: Context) =>
      bilingual(await loaders.department.load(user.departmentId)),
  },
} satisfies Resolvers
