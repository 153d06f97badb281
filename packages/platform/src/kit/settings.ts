// Every setting of the platform in one table: what it is called, what it means, what it is without.

export type Kind =
  | 'text'
  | 'secret'
  | 'folder'
  | 'file'
  | 'port'
  | 'url'
  | 'count'
  | 'yesNo'
  | 'webUrl'
  | 'cipher'
  | 'scanner'
  | 'issuer'
  | 'mailServer'
  | 'sender'

export type Setting = {
  readonly variable: string
  /** One sentence for whoever installs the platform. */
  readonly sentence: string
  readonly kind: Kind
  /** Undefined: the setting may be left out and then has no value. */
  readonly default: string | undefined
}

export const settings = {
  dataFolder: {
    variable: 'GONGKAI_DATA',
    sentence: '数据文件夹：内置数据库和上传的文件都在这里，程序不在别处写文件。',
    kind: 'folder',
    default: '.data',
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    sentence: 'PostgreSQL（15 及以上）的连接地址；不填时使用数据文件夹中的内置数据库。',
    kind: 'url',
    default: undefined,
  },
  host: {
    variable: 'HOST',
    sentence: '两个网站监听的地址；默认只有本机可以访问。',
    kind: 'text',
    default: '127.0.0.1',
  },
  portalPort: {
    variable: 'PORTAL_PORT',
    sentence: '公众网站的端口。',
    kind: 'port',
    default: '8080',
  },
  consolePort: {
    variable: 'CONSOLE_PORT',
    sentence: '工作人员网站的端口。',
    kind: 'port',
    default: '8081',
  },
  publicUrl: {
    variable: 'PUBLIC_URL',
    sentence: '公众网站对外的地址，用在订阅、目录和接口中；不填时由 HOST 和端口得出。',
    kind: 'webUrl',
    default: undefined,
  },
  demo: {
    variable: 'GONGKAI_DEMO',
    sentence: '填 yes 时每个页面顶部显示演示系统的提示。',
    kind: 'yesNo',
    default: 'no',
  },
  https: {
    variable: 'HTTPS',
    sentence: '网站经 HTTPS 访问时填 yes：Cookie 只经 HTTPS 发送，并要求浏览器此后都用 HTTPS。',
    kind: 'yesNo',
    default: 'no',
  },
  behindProxy: {
    variable: 'BEHIND_PROXY',
    sentence: '网站前面有自己的反向代理时填 yes：访问者的地址取自代理加的请求头。',
    kind: 'yesNo',
    default: 'no',
  },
  requestsPerMinute: {
    variable: 'REQUESTS_PER_MINUTE',
    sentence: '同一地址每分钟最多的请求数，超过后请对方稍候。',
    kind: 'count',
    default: '600',
  },
  uploadMegabytes: {
    variable: 'UPLOAD_MEGABYTES',
    sentence: '上传文件的大小上限（MB）。',
    kind: 'count',
    default: '32',
  },
  stagedMegabytesFromOne: {
    variable: 'STAGED_MEGABYTES_FROM_ONE',
    sentence:
      '同一个网络地址随没有提交的申请上传、暂存的文件合计上限（MB）；没有保存草稿的一天后清除。多人共用一个出口地址的，可以调大。',
    kind: 'count',
    default: '500',
  },
  stagedMegabytesInAll: {
    variable: 'STAGED_MEGABYTES_IN_ALL',
    sentence: '所有没有提交的申请暂存的文件合计上限（MB），不要超过磁盘能留给它的空间。',
    kind: 'count',
    default: '20000',
  },
  sessionIdleMinutes: {
    variable: 'SESSION_IDLE_MINUTES',
    sentence: '工作人员多少分钟没有操作后需要重新登录。',
    kind: 'count',
    default: '30',
  },
  sessionHours: {
    variable: 'SESSION_HOURS',
    sentence: '工作人员登录满多少小时后需要重新登录。',
    kind: 'count',
    default: '10',
  },
  secretKeys: {
    variable: 'SECRET_KEYS',
    sentence: '加密个人信息和口令的密钥，内容同密钥文件，各行以分号隔开；不填时读取密钥文件。',
    kind: 'secret',
    default: undefined,
  },
  keyFile: {
    variable: 'KEY_FILE',
    sentence:
      '密钥文件；不填时是数据文件夹中的 keys，第一次启动时生成，只有运行平台的用户可以读取。',
    kind: 'file',
    default: undefined,
  },
  secretCipher: {
    variable: 'SECRET_CIPHER',
    sentence:
      '新密钥使用的加密算法：aes-256-gcm，或者国密 sm4-cbc-hmac-sm3；已有密钥不受影响，轮换密钥后生效。',
    kind: 'cipher',
    default: 'aes-256-gcm',
  },
  s3Endpoint: {
    variable: 'S3_ENDPOINT',
    sentence: 'S3 兼容存储的地址；填写后上传的文件保存到那里，不填时保存在数据文件夹中。',
    kind: 'webUrl',
    default: undefined,
  },
  s3Bucket: {
    variable: 'S3_BUCKET',
    sentence: 'S3 兼容存储的桶名。',
    kind: 'text',
    default: 'gongkai',
  },
  s3Region: {
    variable: 'S3_REGION',
    sentence: 'S3 兼容存储的区域。',
    kind: 'text',
    default: 'us-east-1',
  },
  s3AccessKey: {
    variable: 'S3_ACCESS_KEY',
    sentence: 'S3 兼容存储的访问密钥编号；使用 S3 时必须填写。',
    kind: 'text',
    default: undefined,
  },
  s3SecretKey: {
    variable: 'S3_SECRET_KEY',
    sentence: 'S3 兼容存储的访问密钥；使用 S3 时必须填写。',
    kind: 'secret',
    default: undefined,
  },
  clamav: {
    variable: 'CLAMAV',
    sentence:
      'ClamAV（clamd）的地址：主机:端口，或者套接字文件的绝对路径；不填时上传的文件只按内容识别类型，不查病毒。',
    kind: 'scanner',
    default: undefined,
  },
  requireCodes: {
    variable: 'REQUIRE_CODES',
    sentence: '填 yes 时工作人员用密码登录后先要启用动态口令，启用以前不能办理任何事项。',
    kind: 'yesNo',
    default: 'no',
  },
  consoleUrl: {
    variable: 'CONSOLE_URL',
    sentence:
      '工作人员网站对外的地址；使用统一登录时必须填写，登录后回到这个地址加 /sign-in/unified/callback。',
    kind: 'webUrl',
    default: undefined,
  },
  oidcIssuer: {
    variable: 'OIDC_ISSUER',
    sentence: '统一登录（OpenID Connect）的签发者地址；填写后登录页显示统一登录。',
    kind: 'issuer',
    default: undefined,
  },
  oidcClientId: {
    variable: 'OIDC_CLIENT_ID',
    sentence: '在统一登录系统登记的客户端编号。',
    kind: 'text',
    default: undefined,
  },
  oidcClientSecret: {
    variable: 'OIDC_CLIENT_SECRET',
    sentence: '在统一登录系统登记的客户端密钥。',
    kind: 'secret',
    default: undefined,
  },
  oidcName: {
    variable: 'OIDC_NAME',
    sentence: '登录页上统一登录按钮的文字。',
    kind: 'text',
    default: '统一身份认证登录',
  },
  passwordSignIn: {
    variable: 'PASSWORD_SIGN_IN',
    sentence:
      '填 no 时只能用统一登录，不能用密码登录；请先让至少一位系统管理员关联统一登录身份，再关闭。',
    kind: 'yesNo',
    default: 'yes',
  },
  checkLinks: {
    variable: 'CHECK_LINKS',
    sentence:
      '填 yes 时每天夜里访问已公开内容中的链接，检查能否打开；只访问公网地址，不读取内容。服务器不能访问公网的，不要开启。',
    kind: 'yesNo',
    default: 'no',
  },
  splitRequests: {
    variable: 'SPLIT_REQUESTS',
    sentence:
      '填 no 时机关不能把收到的一件申请拆分成几件。依据是国办函〔2020〕109号第四条，该条说的是计收信息处理费时按“一事一申请”拆分计算件数；当地规定不允许分别立件办理的，请关闭。申请人自己分项填写不受影响。',
    kind: 'yesNo',
    default: 'yes',
  },
  smtpUrl: {
    variable: 'SMTP_URL',
    sentence:
      '发信服务器：smtp://用户名:密码@主机:587，或者 smtps://主机:465；连接必须加密，服务器不支持 STARTTLS 的不发送；不填时不发送任何邮件，页面上会说明。',
    kind: 'mailServer',
    default: undefined,
  },
  mailMayBePlain: {
    variable: 'MAIL_MAY_BE_PLAIN',
    sentence:
      '填 yes 时允许不加密地连接发信服务器，用户名、密码和邮件内容都可能被截取；只在发信服务器位于同一个受保护的网络而且不支持加密时使用。服务器就在本机（127.0.0.1、localhost）的，不用填。',
    kind: 'yesNo',
    default: 'no',
  },
  mailSender: {
    variable: 'MAIL_SENDER',
    sentence: '邮件的发件人，例如 示例市信息公开 <gongkai@example.gov.cn>；发送邮件时必须填写。',
    kind: 'sender',
    default: undefined,
  },
} as const satisfies Record<string, Setting>
