import type { components } from '../api/schema/pledge'

type Pledge = components['schemas']
type Light = Pledge['Standing']['light']
type Trend = Pledge['Standing']['trend']

export const reviews = {
  title: 'Thực hiện, sơ kết, tổng kết',
  hint: 'Tiến độ so với điều đã đăng ký; đèn báo tính theo thời gian đã qua của năm.',
  progress: 'Tiến độ thực hiện',
  progressOf: 'Tiến độ của {{name}}',
  pledgedFor: 'Đăng ký {{what}} năm {{year}}',
  seePledge: 'Xem bản đăng ký',
  searchPledge: 'Tìm theo tên người, tập thể',
  who: 'Người, tập thể đăng ký',
  unit: 'Đơn vị',
  commitments: 'Chỉ tiêu, cam kết',
  lastReport: 'Báo cáo gần nhất',
  noPledges: 'Chưa có bản đăng ký nào được xác nhận',
  noPledgesHint: 'Khi trưởng đơn vị xác nhận bản đăng ký thì báo cáo và theo dõi được ở đây.',
  noCommitments: 'Bản đăng ký không nêu chỉ tiêu, cam kết nào',
  noCommitmentsHint: 'Kết quả cả năm vẫn được xét khi tổng kết.',
  promised: 'Đăng ký:',
  light: { NONE: 'chưa báo cáo', GREEN: 'đúng tiến độ', AMBER: 'chậm', RED: 'đáng lo' } satisfies Record<Light, string>,
  lights: { NONE: '{{n}} chưa báo cáo', GREEN: '{{n}} đúng tiến độ', AMBER: '{{n}} chậm', RED: '{{n}} đáng lo' } satisfies Record<Light, string>,
  trend: { UNKNOWN: '', BETTER: 'tiến lên', STEADY: 'giữ nguyên', WORSE: 'lùi lại' } satisfies Record<Trend, string>,
  share: 'Đạt {{done}} %, thời gian đã qua {{expected}} %',
  shareText: '{{what}}: đạt {{done}} %, thời gian đã qua {{expected}} %',
  chartText: '{{count}} lần báo cáo, gần nhất {{last}}, đăng ký {{goal}}',
  goalLine: 'đăng ký {{goal}}',
  reports: 'Các lần báo cáo',
  nothingReported: 'Chưa có báo cáo nào.',
  report: 'Báo cáo tiến độ',
  reportTitle: 'Báo cáo tiến độ',
  reported: 'Đã ghi báo cáo tiến độ.',
  day: 'Tính đến ngày',
  figure: 'Số đã đạt ({{unit}})',
  figureHint: 'Tính từ đầu năm; số đăng ký là {{goal}}.',
  noFigure: 'Vui lòng nhập một con số, như 1.234,5.',
  isDone: 'Đã hoàn thành',
  done: 'đã hoàn thành',
  note: 'Kết quả, ghi chú',
  evidence: 'Minh chứng',
  evidenceHint: 'Tệp .pdf, .docx, .xlsx, .png hoặc .jpg, mỗi tệp tối đa 10 MB. Chỉ người xem được bản đăng ký mới xem được.',
  addFile: 'Thêm minh chứng',
  sending: 'Đang gửi tệp',
  remove: 'Bỏ',
  removeFile: 'Bỏ tệp {{name}}',
  takeBack: 'Rút báo cáo này',
}

export type ReviewWords = typeof reviews
